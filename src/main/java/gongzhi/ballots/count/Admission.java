package gongzhi.ballots.count;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Electorate;
import gongzhi.ballots.SetAside.Reason;
import gongzhi.ballots.Voter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether one ballot, looked at alone, may count (选票审查).
 *
 * @param present keys of the voters who attend; null where there is no meeting
 */
record Admission(Electorate electorate, Terms terms, @Nullable Set<String> present) {

  /** The first reason against it; null for none. */
  @Nullable Reason against(Ballot ballot) {
    if (ballot.arrived().isBefore(terms.opens())) {
      return Reason.EARLY;
    }
    if (!ballot.arrived().isBefore(terms.closes())) {
      return Reason.LATE;
    }
    Reason stranger = againstThePerson(ballot);
    return stranger == null ? againstTheProxy(ballot) : stranger;
  }

  private @Nullable Reason againstThePerson(Ballot ballot) {
    Voter voter = electorate.voters().get(ballot.voter());
    if (voter == null || !voter.persons().contains(ballot.person())) {
      return stranger(ballot, voter);
    }
    return present == null || present.contains(voter.key()) ? null : Reason.NOT_PRESENT;
  }

  private Reason stranger(Ballot ballot, @Nullable Voter voter) {
    if (electorate.tenants().contains(ballot.person())) {
      return Reason.TENANT;
    }
    return voter == null ? Reason.NOT_ON_ROLL : Reason.NOT_THE_VOTER;
  }

  private @Nullable Reason againstTheProxy(Ballot ballot) {
    Ballot.Proxy proxy = ballot.proxy();
    if (proxy == null) {
      return ballot.choice() == null ? Reason.SPOILT : null;
    }
    if (!terms.proxies()) {
      return Reason.PROXY_NOT_ALLOWED;
    }
    if (proxy.document().isBlank()) {
      return Reason.PROXY_WITHOUT_DOCUMENT;
    }
    if (ballot.arrived().isBefore(proxy.given())) {
      return Reason.PROXY_NOT_YET_GIVEN;
    }
    if (proxy.isRevokedAt(ballot.arrived())) {
      return Reason.REVOKED_PROXY;
    }
    return ballot.choice() == null ? Reason.SPOILT : null;
  }
}
