package gongzhi.ballots.web;

import java.util.List;

/**
 * Taking in ballots of an official system.
 *
 * @param said what a list came to; empty before one was tried
 */
public record ImportPage(String no, String question, String said, List<String> faults) {}
