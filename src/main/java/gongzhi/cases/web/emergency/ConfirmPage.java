package gongzhi.cases.web.emergency;

import java.util.List;

/**
 * What will happen, before the second press.
 *
 * @param action where the second press goes, and {@code back} to where one turns round
 * @param warnings what in the reason may tell who somebody is
 * @param effects what happens at once, sentence by sentence
 */
public record ConfirmPage(
    String title,
    String action,
    String back,
    String reason,
    List<String> warnings,
    List<String> effects,
    String press,
    StartForm typed) {}
