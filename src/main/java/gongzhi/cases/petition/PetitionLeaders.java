package gongzhi.cases.petition;

import static gongzhi.parties.Permission.CASE_EXTEND_APPROVE;
import static gongzhi.parties.Permission.CASE_REJECT_APPROVE;

import gongzhi.cases.moves.CaseNotices;
import gongzhi.cases.path.Case;
import gongzhi.cases.path.Route;
import gongzhi.parties.Organisation;
import gongzhi.parties.PartyId;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose word lets a petition take longer (延期审批): whoever leads the office that has it, or what
 * stands above that; never the community below (Regulation on petition work).
 */
@Component
public class PetitionLeaders {

  private final Posts posts;
  private final PetitionStore store;
  private final CaseNotices notices;

  PetitionLeaders(Posts posts, PetitionStore store, CaseNotices notices) {
    this.posts = posts;
    this.store = store;
    this.notices = notices;
  }

  /** Whether this person leads on the ground of that unit, or above it. */
  public boolean leads(Viewer by, @Nullable PartyId unit) {
    return unit != null
        && posts
            .organisation(unit)
            .map(Organisation::areaPath)
            .filter(ground -> by.may(CASE_EXTEND_APPROVE, ground))
            .filter(ground -> by.may(CASE_REJECT_APPROVE, ground))
            .isPresent();
  }

  /** Refuses anybody else where the case is a petition. */
  public void require(Viewer by, Case about) {
    if (about.matter().route() == Route.PETITION && !leads(by, about.duty().unit())) {
      throw Rejection.forbidden("petition.leader-extends");
    }
  }

  /** Tells whoever handed it on; nobody where it is no petition. */
  public void tellOffice(Case about, String key) {
    store
        .of(about.id())
        .map(Petition::handedBy)
        .ifPresent(person -> notices.tell(person, about, key));
  }
}
