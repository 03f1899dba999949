package gongzhi.site.web;

/**
 * What a refusal says: what happened, that nothing is lost, what to do.
 *
 * @param link path of the page where the visitor can go on; empty for none
 * @param problemNo the number under which the fault stands in the log; empty for a plain refusal
 */
public record RefusalPage(
    String title, String words, String whatNext, String link, String problemNo) {}
