package gongzhi.procedures.meetings;

import gongzhi.ballots.Electorate.Kind;
import gongzhi.procedures.bodies.Composition;
import gongzhi.shared.Share;
import gongzhi.shared.Title;
import gongzhi.territory.Level;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body that meets (议事主体): who belongs to it, and when it can decide. One line of a place's table.
 *
 * @param sides whose heads are counted, each by itself
 * @param quorum how much of it must be there
 * @param passing how much must say yes
 * @param noticeDays so many days before at least it is announced
 * @param law where that stands
 * @param verify whether somebody must still compare it with the text in force
 * @param composition of whom it consists; null where nobody lists its members
 * @param rhythm how often it meets; null where it meets as needed
 * @param purpose what a meeting is for that decides nothing by itself; null for any other
 * @param guests keys of bodies that sit in without a vote
 * @param inTurn whether each community of the ground reports in turn
 * @param levels of which areas have one; null for communities and what lies within them
 * @param beyondAgenda whether something can be resolved with a reason that is not on the posted
 *     agenda; null for a body that decides, where it cannot
 * @param duties what it is there for; null where nothing is said
 * @param materials what is handed out and read there; null for nothing
 * @param convenedBy who of its own members calls it; null for one that its level calls
 * @param countedOn kind of the roll on which those stand who belong to it; null for no roll
 */
public record MeetingBody(
    String key,
    Title title,
    List<Side> sides,
    Count count,
    String quorum,
    String passing,
    Of passingOf,
    int noticeDays,
    Title law,
    boolean verify,
    @Nullable Composition composition,
    @Nullable MeetingRhythm rhythm,
    @Nullable Purpose purpose,
    @Nullable List<String> guests,
    @Nullable Boolean inTurn,
    @Nullable List<Level> levels,
    @Nullable Boolean beyondAgenda,
    @Nullable List<Title> duties,
    @Nullable List<Title> materials,
    @Nullable ConvenedBy convenedBy,
    @Nullable Kind countedOn) {

  private static final int DAYS_MAX = 30;
  private static final List<Level> WITHIN_A_COMMUNITY =
      List.of(Level.COMMUNITY, Level.NEIGHBOURHOOD, Level.GRID, Level.BUILDING);

  /** What is counted for the quorum. */
  public enum Count {
    HEADS,
    /** Sides of which somebody is there. */
    SIDES
  }

  /** What people are heard for: before a decision, during a dispute, after the work. */
  public enum Purpose {
    HEARING,
    COORDINATION,
    APPRAISAL
  }

  /** What the votes for something are held against. */
  public enum Of {
    PRESENT,
    /** Everybody who belongs to it, whether there or not. */
    DUE
  }

  /**
   * One side.
   *
   * @param needed whether nothing is decided without it; a side that is not has no vote and advises
   * @param heldBy roles whose holders speak for it; null for none
   * @param listedIn key of the body whose listed members speak for it; null for none
   * @param invited whether units speak for it that were invited for a matter; null for no
   */
  public record Side(
      String key,
      Title title,
      boolean needed,
      @Nullable List<String> heldBy,
      @Nullable String listedIn,
      @Nullable Boolean invited) {

    public Side {
      heldBy = heldBy == null ? List.of() : List.copyOf(heldBy);
    }

    /** Roles whose holders speak for it. */
    @Override
    public List<String> heldBy() {
      return Objects.requireNonNull(heldBy);
    }

    /** Whether it is units that were invited for a matter. */
    public boolean isInvited() {
      return Boolean.TRUE.equals(invited);
    }

    /** Whether whoever is there may say that they speak for it. */
    public boolean isOpen() {
      return heldBy().isEmpty() && listedIn == null && !isInvited();
    }
  }

  /** How many of a side belong to it, and how many were there. */
  public record Attendance(int due, int present) {

    static final Attendance NOBODY = new Attendance(0, 0);
  }

  public MeetingBody {
    sides = List.copyOf(sides);
    guests = guests == null ? List.of() : List.copyOf(guests);
    duties = duties == null ? List.of() : List.copyOf(duties);
    materials = materials == null ? List.of() : List.copyOf(materials);
    levels = levels == null ? WITHIN_A_COMMUNITY : List.copyOf(levels);
    if (!key.matches("[a-z][a-z-]{0,39}") || sides.isEmpty()) {
      throw new IllegalArgumentException("a body has a key like 'joint-meeting' and a side");
    }
    if (noticeDays < 0 || noticeDays > DAYS_MAX) {
      throw new IllegalArgumentException("a meeting is announced 0 to " + DAYS_MAX + " days ago");
    }
    Share.of(quorum);
    Share.of(passing);
  }

  /** Whether it can decide with these people there. */
  public boolean isQuorate(Map<String, Attendance> there) {
    boolean needed =
        sides.stream().filter(Side::needed).allMatch(side -> of(there, side).present() > 0);
    Share share = Share.of(quorum);
    return needed
        && (count == Count.HEADS
            ? share.isReachedBy(present(there), due(there))
            : share.isReachedBy(voices(there), votingSides()));
  }

  /** Whether so many votes carry something; where sides are counted, each has one. */
  public boolean isPassed(Map<String, Attendance> there, int yes) {
    long whole = count == Count.SIDES ? votingSides() : due(there);
    return Share.of(passing).isReachedBy(yes, passingOf == Of.DUE ? whole : voices(there));
  }

  /** How many votes there are: one for each side with a vote that is there, or for each head. */
  public int voices(Map<String, Attendance> there) {
    return count == Count.HEADS
        ? present(there)
        : (int) votes().filter(side -> of(there, side).present() > 0).count();
  }

  /** How many sides have a vote. */
  public int votingSides() {
    return (int) votes().count();
  }

  private Stream<Side> votes() {
    return sides.stream().filter(Side::needed);
  }

  /** Whether it decides by the heads of a list, and therefore not without one. */
  public boolean needsList() {
    return count == Count.HEADS && composition != null;
  }

  /** Whether it decides by the heads of people whom no list of members names. */
  public boolean decidesWithoutList() {
    return count == Count.HEADS && composition == null && !takesUpMore();
  }

  /** What it is there for. */
  @Override
  public List<Title> duties() {
    return Objects.requireNonNull(duties);
  }

  /** What is handed out and read there. */
  @Override
  public List<Title> materials() {
    return Objects.requireNonNull(materials);
  }

  /** The bodies that sit in. */
  @Override
  public List<String> guests() {
    return Objects.requireNonNull(guests);
  }

  /** Whether each community of the ground reports in turn. */
  public boolean reportsInTurn() {
    return Boolean.TRUE.equals(inTurn);
  }

  /** Whether areas of this level have one. */
  public boolean isOf(Level level) {
    return Objects.requireNonNull(levels).contains(level);
  }

  /** Whether it meets on a certain weekday. */
  public boolean meetsOnAWeekday() {
    return rhythm != null && rhythm.weekday() != null;
  }

  /** Whether it can resolve, with a reason, what is not on its posted agenda. */
  public boolean takesUpMore() {
    return Boolean.TRUE.equals(beyondAgenda);
  }

  /** Whether whatever is said there gets an answer before the minutes are signed. */
  public boolean answers() {
    return purpose != null;
  }

  /** How many belong to it. */
  public static int due(Map<String, Attendance> there) {
    return there.values().stream().mapToInt(Attendance::due).sum();
  }

  /** How many were there. */
  public static int present(Map<String, Attendance> there) {
    return there.values().stream().mapToInt(Attendance::present).sum();
  }

  private static Attendance of(Map<String, Attendance> there, Side side) {
    return there.getOrDefault(side.key(), Attendance.NOBODY);
  }
}
