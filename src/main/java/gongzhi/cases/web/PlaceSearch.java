package gongzhi.cases.web;

import org.jspecify.annotations.Nullable;

/**
 * How somebody looks for a place in the lists.
 *
 * @param in the area whose parts are shown; null for the whole
 * @param words part of a name; empty for none
 */
record PlaceSearch(@Nullable Long in, String words) {

  static PlaceSearch none() {
    return new PlaceSearch(null, "");
  }
}
