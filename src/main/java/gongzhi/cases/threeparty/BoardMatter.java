package gongzhi.cases.threeparty;

import static gongzhi.parties.Permission.CASE_ASSIGN;
import static gongzhi.parties.Permission.CASE_HANDLE;

import gongzhi.parties.PartyId;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A case on the board of the three.
 *
 * @param groundId the neighbourhood, or the community where neighbourhoods are not told apart
 * @param communityPath where the committee answers
 * @param owners the owners' committee; null where the neighbourhood has none
 * @param toMeetingAt since when it waits for the joint meeting; null where it does not
 * @param offAt when the committee took it off the board; null while it is there
 */
public record BoardMatter(
    long caseId,
    long groundId,
    String areaPath,
    String communityPath,
    PartyId committee,
    @Nullable PartyId owners,
    PartyId company,
    Instant putAt,
    @Nullable Instant toMeetingAt,
    @Nullable Instant offAt) {

  /** Which of the three somebody speaks for; empty for whoever only reads. */
  public Optional<OneOfThree> sideOf(Viewer viewer) {
    if (leads(viewer, committee, communityPath)) {
      return Optional.of(OneOfThree.COMMITTEE);
    }
    if (!viewer.mayAnywhere(CASE_HANDLE)) {
      return Optional.empty();
    }
    if (viewer.serves(company)) {
      return Optional.of(OneOfThree.COMPANY);
    }
    return viewer.serves(owners) ? Optional.of(OneOfThree.OWNERS) : Optional.empty();
  }

  /** Whether somebody assigns for this committee, or for its community as a whole. */
  public static boolean leads(Viewer viewer, @Nullable PartyId committee, String communityPath) {
    return viewer.may(CASE_ASSIGN, communityPath)
        && (viewer.serves(committee)
            || viewer.posts().stream().anyMatch(post -> post.areaPath().equals(communityPath)));
  }

  /** The organisation of this side; null for an owners' committee that there is not. */
  public @Nullable PartyId of(OneOfThree side) {
    return switch (side) {
      case COMMITTEE -> committee;
      case OWNERS -> owners;
      case COMPANY -> company;
    };
  }

  /** Who looks at a result: the owners' committee, or the residents' where there is none. */
  OneOfThree onlooker() {
    return owners == null ? OneOfThree.COMMITTEE : OneOfThree.OWNERS;
  }

  OneOfThree requireSideOf(Viewer viewer) {
    return sideOf(viewer).orElseThrow(() -> Rejection.forbidden("three.not-one-of-three"));
  }

  void requireOnBoard() {
    if (offAt != null) {
      throw Rejection.of("three.is-off");
    }
  }
}
