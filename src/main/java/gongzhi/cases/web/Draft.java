package gongzhi.cases.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has filled in so far. It stays with their browser for seven days, also through
 * signing in.
 *
 * @param key the idempotency key of the report this becomes; sending it twice is one report
 * @param area id of the chosen area; null while unknown
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
    boolean hidden) {

  public Draft {
    photos = photos == null ? List.of() : List.copyOf(photos);
  }

  static Draft empty() {
    return new Draft(
        UUID.randomUUID().toString(), "", List.of(), null, false, null, null, null, "", false);
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
        hidden);
  }

  /** At the place that was chosen or measured; what was written about it stays. */
  Draft at(WhereForm form) {
    return new Draft(
        key, words, photos, category, danger, form.area(), form.lng(), form.lat(), address, hidden);
  }

  Draft described(String more) {
    return new Draft(key, words, photos, category, danger, area, lng, lat, more, hidden);
  }

  Draft inArea(long chosen) {
    return new Draft(key, words, photos, category, danger, chosen, null, null, address, hidden);
  }

  boolean hasPlace() {
    return area != null || lng != null;
  }

  boolean hasMatter() {
    return !words.isBlank() || !photos.isEmpty();
  }
}
