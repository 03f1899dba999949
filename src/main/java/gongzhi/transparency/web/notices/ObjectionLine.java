package gongzhi.transparency.web.notices;

import gongzhi.site.parts.StatusMark;

/**
 * One objection.
 *
 * @param facts when and how it came, until when it is answered
 * @param words what was said; empty for whoever may not read it
 * @param reasons why it was decided so; empty while it is open
 * @param record address of its public record; empty for whoever may not read it
 * @param open whether it waits for an answer
 */
public record ObjectionLine(
    String no,
    String facts,
    StatusMark state,
    String words,
    String reasons,
    String record,
    boolean open) {}
