package gongzhi.cases.web.emergency;

/**
 * An emergency in one line, for pages about something else.
 *
 * @param phone where to ask; empty where no number is published
 */
public record AlarmLine(String title, String reason, String span, String asks, String phone) {}
