package gongzhi.cases.web;

/** One notice that is posted now, on the first page of a resident. */
public record NoticeCell(String address, String title, String facts) {}
