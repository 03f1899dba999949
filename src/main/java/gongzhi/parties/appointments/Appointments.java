package gongzhi.parties.appointments;

import gongzhi.parties.PartyId;
import gongzhi.parties.Permission;
import gongzhi.parties.Post;
import gongzhi.parties.Posts;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import gongzhi.territory.Area;
import gongzhi.territory.AreaId;
import gongzhi.territory.Areas;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who takes up or leaves a post. One person proposes, another lets it take effect, at once and on
 * this node immediately; nobody decides about themselves.
 */
@Component
public class Appointments {

  private final ProposalStore store;
  private final Fitting fitting;
  private final Posts posts;
  private final Areas areas;
  private final InstantSource clock;

  Appointments(
      ProposalStore store, Fitting fitting, Posts posts, Areas areas, InstantSource clock) {
    this.store = store;
    this.fitting = fitting;
    this.posts = posts;
    this.areas = areas;
    this.clock = clock;
  }

  /**
   * A post to be filled.
   *
   * @param organisation null for a post of an area alone
   * @param basis the decision it rests on, 2 to 200 characters
   */
  public record Vacancy(
      String role, AreaId area, @Nullable PartyId organisation, boolean substitute, String basis) {

    public Vacancy {
      basis = basis.strip();
      if (basis.length() < 2 || basis.length() > 200) {
        throw Rejection.invalid("post.basis-length");
      }
    }
  }

  /** Proposes that a person takes up a post for this term; returns the number of the proposal. */
  @Transactional
  public long propose(Viewer viewer, PartyId person, Vacancy vacancy, Term term) {
    Area area = areas.get(vacancy.area());
    requireFresh(viewer, Permission.POST_PROPOSE, area.path());
    fitting.require(viewer, Permission.POST_PROPOSE, vacancy);
    Instant now = clock.instant();
    term.requireAhead(now);
    return store.insert(
        new ProposalStore.Draft("APPOINT", viewer.party(), person, null), vacancy, term, now);
  }

  /** A post that is held, or will be. */
  @Transactional(readOnly = true)
  public Post held(long post) {
    return store
        .post(post, clock.instant())
        .orElseThrow(() -> Rejection.notFound("post.not-there"));
  }

  /** Proposes that a post ends with the last day of the term, else with the approval. */
  @Transactional
  public long proposeEnd(Viewer viewer, long post, String basis, Term term) {
    Post held = held(post);
    requireFresh(viewer, Permission.POST_PROPOSE, held.areaPath());
    Vacancy ended =
        new Vacancy(held.role(), held.area(), held.organisation(), held.substitute(), basis);
    Instant now = clock.instant();
    term.requireAhead(now);
    requireNearer(held, term);
    return store.insert(
        new ProposalStore.Draft("END", viewer.party(), held.party(), held.id()), ended, term, now);
  }

  /** Lets a proposal take effect. */
  @Transactional
  public void approve(Viewer viewer, long proposal) {
    Proposal open = decidable(viewer, proposal);
    Instant now = clock.instant();
    store.decide(open, viewer.party(), "APPROVED", now);
    Instant to = open.term().to();
    if (to != null && !to.isAfter(now)) {
      throw Rejection.of("post.term-over");
    }
    if (open.post() == null) {
      fitting.require(viewer, Permission.POST_APPROVE, open.vacancy());
      store.insertPost(open, areas.get(open.area()).path(), now);
    } else {
      store.endPost(open.post(), to == null ? now : to);
    }
    reloadAfterCommit();
  }

  /** Declines a proposal; nothing changes. */
  @Transactional
  public void refuse(Viewer viewer, long proposal) {
    store.decide(decidable(viewer, proposal), viewer.party(), "REFUSED", clock.instant());
  }

  private Proposal decidable(Viewer viewer, long proposal) {
    Proposal open =
        store.open(proposal).orElseThrow(() -> Rejection.notFound("post.no-open-proposal"));
    requireFresh(viewer, Permission.POST_APPROVE, areas.get(open.area()).path());
    if (viewer.is(open.proposedBy()) || viewer.is(open.person())) {
      throw Rejection.of("post.second-person");
    }
    return open;
  }

  private static void requireNearer(Post held, Term term) {
    Instant to = term.to();
    if (held.to() != null && to != null && !to.isBefore(held.to())) {
      throw Rejection.of("post.ends-already");
    }
  }

  private void requireFresh(Viewer viewer, Permission permission, String areaPath) {
    viewer.require(permission, areaPath);
    viewer.requireFresh(clock.instant());
  }

  private void reloadAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            posts.reload();
          }
        });
  }
}
