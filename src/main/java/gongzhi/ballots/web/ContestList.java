package gongzhi.ballots.web;

/** A list of elections or of budget votes, ready to print. */
public record ContestList(String segment, String title, String lead, PollLine.Listed listed) {}
