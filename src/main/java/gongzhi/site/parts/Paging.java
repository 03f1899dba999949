package gongzhi.site.parts;

/**
 * Turning pages of a list by key, without page numbers.
 *
 * @param back address of the page before; empty at the beginning
 * @param next address of the page after; empty at the end
 * @param words what is shown: 50 件
 */
public record Paging(String back, String next, String words) {}
