package gongzhi.shared.database;

import gongzhi.shared.Rejection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the database lets the current work see and touch: a database role, the areas the viewer
 * serves, and who the viewer is. It is the second wall behind the rules in the use cases.
 *
 * <p>Bound for a request or a job with {@link #call}; every transaction begins by setting it for
 * itself only. Work without a scope has no rights at all.
 *
 * @param role the database role whose grants apply
 * @param areaPaths territory paths ({@code /1/7/31/}) the viewer serves; a row is in scope when its
 *     path starts with one
 * @param party id of the viewer's party, 0 for nobody
 * @param organisations ids of the organisations the viewer holds a post in
 * @param borrows whether some of the areas are seen only by a right that was lent
 * @param confidant whether the viewer may see what is confidential
 * @param offices paths of those areas for which the viewer decides about matters, by a post of
 *     their own
 */
public record Scope(
    Role role,
    List<String> areaPaths,
    long party,
    List<Long> organisations,
    boolean borrows,
    boolean confidant,
    List<String> offices) {

  /** Database roles, least first. Each has its own grants in the migrations. */
  public enum Role {
    /** Anonymous visitors: published columns and views only. */
    PUBLIC,
    /** A person with a verified phone: what is theirs. */
    RESIDENT,
    /** A post holder: what lies in the areas or organisations of the posts. */
    OFFICER,
    /**
     * One of the three administrators (system, security): accounts and settings, no case content.
     */
    ADMINISTRATOR,
    /** The audit administrator and auditors: reads everything masked, writes nothing. */
    AUDITOR,
    /** Background work of the program itself: sealing, folding, sending, importing. */
    JOB;

    /** The role's name in PostgreSQL. */
    public String databaseName() {
      return "gongzhi_" + name().toLowerCase(Locale.ROOT);
    }
  }

  private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

  public Scope {
    areaPaths = List.copyOf(areaPaths);
    organisations = List.copyOf(organisations);
    offices = List.copyOf(offices);
  }

  /**
   * The scope of somebody to whom nothing is lent and nothing confided, and who decides nothing.
   */
  public Scope(Role role, List<String> areaPaths, long party, List<Long> organisations) {
    this(role, areaPaths, party, organisations, false, false, List.of());
  }

  /** The scope of anonymous visitors. */
  public static Scope anonymous() {
    return new Scope(Role.PUBLIC, List.of(), 0, List.of());
  }

  /** The scope of background work. */
  public static Scope job() {
    return new Scope(Role.JOB, List.of("/"), 0, List.of());
  }

  /** Runs the work inside this scope and returns what it returns. */
  public <T extends @Nullable Object, X extends Throwable> T call(
      ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** Runs the work inside this scope. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /** The scope bound to this thread; refuses where none is bound. */
  public static Scope current() {
    if (!CURRENT.isBound()) {
      throw Rejection.forbidden("scope.none");
    }
    return CURRENT.get();
  }
}
