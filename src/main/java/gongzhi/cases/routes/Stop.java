package gongzhi.cases.routes;

import gongzhi.territory.LngLat;

/**
 * Somewhere to go today.
 *
 * @param key what it is: {@code task-…}, {@code visit-…} or {@code point-…}
 * @param name in words that say nothing about anybody
 * @param address its page
 * @param urgent whether it is late or due within hours, so that it should come early
 */
public record Stop(String key, String name, String address, LngLat at, boolean urgent) {}
