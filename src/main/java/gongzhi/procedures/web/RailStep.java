package gongzhi.procedures.web;

/**
 * One step on the rail.
 *
 * @param css {@code is-past, is-now, is-open} or empty
 * @param glyph 议, 办 or 公
 * @param said read out: done, current, or to come
 */
public record RailStep(String css, String glyph, String title, String said, String words) {}
