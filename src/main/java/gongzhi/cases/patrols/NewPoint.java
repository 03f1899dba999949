package gongzhi.cases.patrols;

import gongzhi.territory.LngLat;

/** A point that is to be put on the list; {@code place} says in words where it is. */
public record NewPoint(String kind, String place, LngLat spot) {}
