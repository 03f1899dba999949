package gongzhi.cases.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.util.Set;
import java.util.function.Consumer;

/** What a category looks like once its work is done, in a few shapes. */
enum DemoScene {
  LAMP(Set.of("HB02", "UT09"), DemoScene::lamp),
  LIFT(Set.of("HB03", "HB04"), DemoScene::lift),
  BIN(Set.of("SA01", "SA02", "SA03", "SA04"), DemoScene::bin),
  GREEN(Set.of("EN01", "EN02", "EN03"), DemoScene::green),
  GROUND(Set.of(), DemoScene::ground);

  static final int SIZE = 480;

  private static final Color DARK = new Color(0x2b3a55);
  private static final Color STONE = new Color(0x8d9bb0);
  private static final Color PALE = new Color(0xdfe5ec);
  private static final Color LEAF = new Color(0x5d8f5a);
  private static final Color LIGHT = new Color(0xfff1b8);

  private final Set<String> categories;
  private final Consumer<Graphics2D> painter;

  DemoScene(Set<String> categories, Consumer<Graphics2D> painter) {
    this.categories = categories;
    this.painter = painter;
  }

  /** The scene of this category; mended ground for whatever has none of its own. */
  static DemoScene of(String category) {
    for (DemoScene scene : values()) {
      if (scene.categories.contains(category)) {
        return scene;
      }
    }
    return GROUND;
  }

  void paint(Graphics2D brush) {
    painter.accept(brush);
  }

  private static void lamp(Graphics2D brush) {
    behind(brush, DARK, STONE);
    brush.setColor(new Color(0x6b6251));
    brush.fillRect(232, 150, 16, 330);
    brush.setColor(LIGHT);
    brush.fillOval(170, 70, 140, 140);
  }

  /** An open door with light inside, and a button that shines. */
  private static void lift(Graphics2D brush) {
    behind(brush, PALE, STONE);
    brush.setColor(DARK);
    brush.fillRect(120, 70, 220, 410);
    brush.setColor(LIGHT);
    brush.fillRect(165, 85, 130, 395);
    brush.setColor(STONE);
    brush.fillRect(125, 85, 40, 395);
    brush.fillRect(295, 85, 40, 395);
    brush.setColor(new Color(0xf2a900));
    brush.fillOval(375, 260, 32, 32);
  }

  /** A closed bin on a clean place. */
  private static void bin(Graphics2D brush) {
    behind(brush, PALE, STONE);
    brush.setColor(LEAF);
    brush.fillRoundRect(160, 190, 160, 220, 24, 24);
    brush.setColor(LEAF.darker());
    brush.fillRoundRect(145, 165, 190, 40, 20, 20);
  }

  private static void green(Graphics2D brush) {
    behind(brush, PALE, new Color(0xcfe3c4));
    brush.setColor(LEAF);
    brush.fillRect(0, 330, SIZE, 150);
    brush.setColor(LEAF.darker());
    for (int at = 60; at < SIZE; at += 120) {
      brush.fillOval(at - 45, 250, 90, 110);
    }
  }

  /** Even paving between two kerbs. */
  private static void ground(Graphics2D brush) {
    behind(brush, PALE, PALE.darker());
    brush.setColor(STONE);
    for (int row = 0; row < 4; row++) {
      for (int at = 0; at < 4; at++) {
        brush.fillRect(48 + at * 98, 60 + row * 98, 90, 90);
      }
    }
    brush.setColor(DARK);
    brush.fillRect(0, 0, 28, SIZE);
    brush.fillRect(SIZE - 28, 0, 28, SIZE);
  }

  private static void behind(Graphics2D brush, Color above, Color below) {
    brush.setPaint(new GradientPaint(0, 0, above, 0, SIZE, below));
    brush.fillRect(0, 0, SIZE, SIZE);
  }
}
