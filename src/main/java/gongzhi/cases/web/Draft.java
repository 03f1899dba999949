package gongzhi.cases.web;

import gongzhi.cases.path.Channel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has filled in so far. It stays with their browser for seven days, also through
 * signing in.
 *
 * @param key the idempotency key of the report this becomes; sending it twice is one report
 * @param area id of the chosen area; null while unknown
 * @param channel the door it came in by, one of {@link #DOORS}; null for the usual one
 */
public record Draft(
    String key,
    String words,
    List<String> photos,
    @Nullable String category,
    boolean danger,
    @Nullable Long area,
    @Nullable Double lng,
    @Nullable Double lat,
    String address,
    boolean hidden,
    @Nullable Channel channel) {

  /** The doors that everyone can use by themselves. */
  static final List<Channel> DOORS =
      List.of(Channel.WEB, Channel.WECHAT, Channel.IDEA_BOX, Channel.MAILBOX, Channel.SECRETARY);

  /** The plain door of the browser and that inside WeChat lead to the same first screen. */
  static final List<Channel> PLAIN = List.of(Channel.WEB, Channel.WECHAT);

  public Draft {
    channel = channel != null && DOORS.contains(channel) ? channel : null;
    photos = photos == null ? List.of() : List.copyOf(photos);
  }

  static Draft empty() {
    return new Draft(
        UUID.randomUUID().toString(),
        "",
        List.of(),
        null,
        false,
        null,
        null,
        null,
        "",
        false,
        null);
  }

  Draft saying(WhatForm form, List<String> allPhotos) {
    return new Draft(
        key,
        form.words(),
        allPhotos,
        form.category(),
        form.isDangerous(),
        area,
        lng,
        lat,
        address,
        hidden,
        form.channel() == null ? channel : form.channel());
  }

  /** At the place that was chosen or measured; what was written about it stays. */
  Draft at(WhereForm form) {
    return new Draft(
        key,
        words,
        photos,
        category,
        danger,
        form.area(),
        form.lng(),
        form.lat(),
        address,
        hidden,
        channel);
  }

  Draft described(String more) {
    return new Draft(key, words, photos, category, danger, area, lng, lat, more, hidden, channel);
  }

  Draft inArea(long chosen) {
    return new Draft(
        key, words, photos, category, danger, chosen, null, null, address, hidden, channel);
  }

  /** With these words to begin with. */
  Draft worded(String opening) {
    return new Draft(
        key, opening, photos, category, danger, area, lng, lat, address, hidden, channel);
  }

  /** Begun at this door. */
  Draft through(Channel door) {
    return new Draft(key, words, photos, category, danger, area, lng, lat, address, hidden, door);
  }

  /** The door it is sent through. */
  Channel door() {
    return channel == null ? Channel.WEB : channel;
  }

  boolean hasPlace() {
    return area != null || lng != null;
  }

  boolean hasMatter() {
    return !words.isBlank() || !photos.isEmpty();
  }
}
