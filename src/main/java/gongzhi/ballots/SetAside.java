package gongzhi.ballots;

/** A ballot that does not count, and why (不计入的选票). No ballot disappears. */
public record SetAside(Ballot ballot, Reason reason) {

  /** Why a ballot does not count. The first that applies is given. */
  public enum Reason {
    /** Before the poll opened. */
    EARLY,
    /** At the closing moment or after it. */
    LATE,
    /** By somebody who lives there without title. */
    TENANT,
    NOT_ON_ROLL,
    /** For somebody who is not that voter. */
    NOT_THE_VOTER,
    /** The voter is not on the list of who attends this meeting. */
    NOT_PRESENT,
    PROXY_NOT_ALLOWED,
    PROXY_WITHOUT_DOCUMENT,
    PROXY_NOT_YET_GIVEN,
    REVOKED_PROXY,
    /** It cannot be read, or marks more than one choice. */
    SPOILT,
    /** The person who gave the proxy voted in person. */
    VOTED_IN_PERSON,
    /** The person voted on paper and otherwise. */
    BOTH_WEB_AND_PAPER,
    /** The person voted more than once in the same way. */
    VOTED_AGAIN,
    /** Another joint owner or member of the household said the same. */
    SAID_BY_ANOTHER,
    /** Joint owners share one ballot and did not agree what it says. */
    NOT_OF_ONE_MIND
  }
}
