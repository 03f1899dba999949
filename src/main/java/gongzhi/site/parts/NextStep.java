package gongzhi.site.parts;

/**
 * What happens after something was handed in, with its date.
 *
 * @param detail who does it, or on which promise it rests; empty for none
 */
public record NextStep(String words, String detail) {}
