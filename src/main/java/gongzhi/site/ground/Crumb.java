package gongzhi.site.ground;

/** One step of the way down to an area; an empty address for the area itself. */
public record Crumb(String name, String address) {}
