package gongzhi.ballots.web;

import java.util.List;

/**
 * Taking in ballots of an official system.
 *
 * @param waiting the list that one person read; empty for none
 * @param said what a list came to; empty before one was tried
 */
public record ImportPage(
    String no, String question, String said, String waiting, List<String> faults) {}
