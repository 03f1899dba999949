package gongzhi.site.parts;

/** What was checked about a public record, how much, when; never that its content is true. */
public record VerifyMark(boolean intact, String title, String words, String address) {}
