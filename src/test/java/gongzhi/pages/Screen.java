package gongzhi.pages;

/** The sizes at which pages are looked at, in CSS pixels. */
enum Screen {
  PHONE(390, 844),
  DESKTOP(1440, 900),
  /** A small phone, for large print. */
  SMALL(360, 740),
  /** The narrowest a page must hold without scrolling sideways. */
  NARROW(320, 700);

  final int width;
  final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }
}
