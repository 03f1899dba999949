package gongzhi.cases.web.desk;

/**
 * One way into a list: the rows that one index gives in the order of the list. Written so that each
 * stops after a page, however many rows there are.
 */
enum WorkBranch {
  /** What this person must do next. */
  OWNED("select c.id, %s as at from cases.case_file c where c.owner_id = :me", ""),
  /** What was given to a unit of theirs and nobody there has taken on. */
  UNMANNED(
      """
      select u.id, u.at
        from unnest(cast(:units as bigint[])) as one (unit)
       cross join lateral (
        select c.id, %s as at from cases.case_file c
         where c.unit_id = one.unit and c.status in ('ASSIGNED', 'REOPENED')""",
      ") u"),
  /** What a unit of theirs helps with. */
  HELPED(
      """
      select c.id, %s as at
        from cases.assignment a
        join cases.case_file c on c.id = a.case_id
       where a.unit_id = any (cast(:units as bigint[])) and a.kind = 'HELPER' and a.ended_at is null""",
      ""),
  /** What waits for their word as the second person. */
  ASKED(
      """
      select c.id, %s as at
        from cases.approval q
        join cases.case_file c on c.id = q.case_id
       where q.decided_at is null and q.ended_at is null and q.asked_by <> :me
         and (q.kind = 'EXTENSION' and :mayExtend or q.kind in ('REJECTION', 'PAUSE') and :mayReject)""",
      ""),
  /** All of the communities they serve. */
  GROUND(
      """
      select u.id, u.at
        from unnest(cast(:communities as bigint[])) as one (community)
       cross join lateral (
        select c.id, %s as at from cases.case_file c
         where c.community_id = one.community""",
      ") u"),
  /**
   * The same for who serves many communities: one walk along the time meets them all sooner than
   * asking each. The sum keeps the database from going by community after all.
   */
  WIDE_GROUND(
      """
      select c.id, %s as at from cases.case_file c
       where c.community_id + 0 = any (cast(:communities as bigint[]))""",
      ""),
  /** The same along the time of the report, which only a whole place has an index for. */
  WIDE_RECENT(
      """
      select u.id, u.at
        from unnest(cast(:places as text[])) as one (place)
       cross join lateral (
        select c.id, %s as at from cases.case_file c
         where c.place = one.place and c.community_id + 0 = any (cast(:communities as bigint[]))""",
      ") u"),
  /** All that was given to their units. */
  UNITS(
      """
      select u.id, u.at
        from unnest(cast(:units as bigint[])) as one (unit)
       cross join lateral (
        select c.id, %s as at from cases.case_file c
         where c.unit_id = one.unit""",
      ") u"),
  /** Under formal supervision in the communities they serve. */
  WATCHED(
      """
      select u.id, u.at
        from unnest(cast(:communities as bigint[])) as one (community)
       cross join lateral (
        select c.id, %s as at from cases.case_file c
         where c.community_id = one.community and c.supervised""",
      ") u");

  /** As many communities as a subdistrict has at most. */
  private static final int FEW = 24;

  private final String head;
  private final String tail;

  WorkBranch(String head, String tail) {
    this.head = head;
    this.tail = tail;
  }

  /** The way in that suits so many communities. */
  WorkBranch suited(int communities, WorkOrder order) {
    if (this != GROUND || communities <= FEW) {
      return this;
    }
    return order == WorkOrder.BY_DUE ? WIDE_GROUND : WIDE_RECENT;
  }

  /** The branch with what narrows it; it ends after {@code :page} rows, the first ones if asked. */
  String sql(WorkOrder order, String conditions, boolean ordered) {
    // Whoever walks along the time keeps to its index, though nobody asked for the order.
    boolean walks = this == WIDE_GROUND || this == WIDE_RECENT;
    String first = ordered || walks ? order.by("c.id", order.key) : "";
    String end = tail.isEmpty() || ordered ? tail : tail + " limit :page";
    return "("
        + head.formatted(order.key)
        + conditions
        + order.openOnly()
        + first
        + " limit :page"
        + end
        + ")";
  }
}
