package gongzhi.site.parts;

/**
 * A tab inside a page: a link with its own address.
 *
 * @param count printed beside it; empty for none
 * @param tone of the count: {@code warn, bad}, or empty
 */
public record TabLink(String words, String address, boolean current, String count, String tone) {}
