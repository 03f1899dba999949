package gongzhi.cases.web.emergency;

import java.util.List;

/**
 * Going through one building.
 *
 * @param helped numbers of the cases that households there became
 * @param just the case that was made a moment ago; empty for none
 */
public record RoundPage(
    String address,
    String building,
    String title,
    List<String> questions,
    CountForm count,
    String checked,
    List<String> helped,
    String just,
    String words,
    boolean running) {}
