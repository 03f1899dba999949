package gongzhi.cases.web.todo;

/**
 * A kind of thing that waits for somebody (待办种类). Each selects the cases it is about and since when
 * or by when; the rights of the viewer cut them once more.
 */
enum TodoKind {
  /** Cases they or their unit have to act on. */
  CASES(
      "/desk/inbox",
      """
      select c.id, c.due_at as at
        from cases.case_file c
       where c.closed_at is null
         and (c.owner_id = :me or (c.unit_id = any (cast(:units as bigint[])) and c.status in ('ASSIGNED', 'REOPENED')))"""),
  /** A later date, a refusal or a pause that a second person decides. */
  SECOND_WORD(
      "",
      """
      select c.id, q.asked_at as at
        from cases.approval q
        join cases.case_file c on c.id = q.case_id
       where q.decided_at is null and q.ended_at is null and q.asked_by <> :me and c.closed_at is null
         and (q.kind = 'EXTENSION' and :mayExtend
              and (c.route <> 'PETITION' or :mayReject and exists (
                select from unnest(cast(:grounds as text[])) as ground
                 where starts_with(c.area_path, ground) and strpos(ground, '/' || c.community_id || '/') = 0)) or q.kind in ('REJECTION', 'PAUSE') and :mayReject)"""),
  /** A matter that somebody else hid and that they confirm or give back. */
  CONFIDED(
      "",
      """
      select c.id, q.answer_by as at
        from cases.confiding q
        join cases.case_file c on c.id = q.case_id
       where q.decided_at is null and q.asked_by <> :me and :confidant
         and (c.owner_id = :me or c.unit_id = any (cast(:units as bigint[])) or c.watched_by = any (cast(:units as bigint[])))"""),
  /** A reporter who does not agree to a pause. */
  OBJECTIONS(
      "",
      """
      select c.id, e.at
        from cases.case_file c
        join cases.case_event e on e.case_id = c.id and e.act = 'PAUSE_OBJECTED' and e.at >= c.paused_at
       where :mayReject and not exists (
         select from cases.case_event k where k.case_id = c.id and k.act = 'PAUSE_KEPT' and k.seq > e.seq)"""),
  /** A reminder that waits for their answer. */
  REMINDERS(
      "",
      """
      select c.id, min(r.answer_by) as at
        from cases.reminder r
        join cases.case_file c on c.id = r.case_id
       where r.answered_at is null and r.ended_at is null and c.closed_at is null
         and (c.owner_id = :me or c.unit_id = any (cast(:units as bigint[])))
       group by c.id"""),
  /** A supervision that waits for their answer. */
  SUPERVISION_ANSWERS(
      "/desk/supervisions",
      """
      select c.id, s.due_at as at
        from cases.supervision s
        join cases.case_file c on c.id = s.case_id
       where s.ended_at is null and s.answered_at is null and s.supervisor_id <> :me
         and (c.owner_id = :me or c.unit_id = any (cast(:units as bigint[])))"""),
  /** A supervision of theirs that can be ended. */
  SUPERVISIONS(
      "/desk/supervisions?mine=true",
      """
      select c.id, s.answered_at as at
        from cases.supervision s
        join cases.case_file c on c.id = s.case_id
       where s.ended_at is null and s.supervisor_id = :me and s.answered_at is not null"""),
  /** Somebody who was not content and waits for a call. */
  CALL_BACKS(
      "",
      """
      select c.id, min(r.call_by) as at
        from cases.rating r
        join cases.case_file c on c.id = r.case_id
       where r.call_by is not null and r.called_at is null
         and (r.unit_id = any (cast(:units as bigint[])) or (r.unit_id is null and :studies))
       group by c.id"""),
  /**
   * Words for everyone that nobody has read yet; those above the community are asked after three
   * days.
   */
  WORDS(
      "",
      """
      select c.id, min(w.since) as at
        from cases.public_words w
        join cases.case_file c on c.id = w.case_id
       where w.state = 'WAITING' and :studies and not c.restricted and not c.hidden
         and exists (
           select from unnest(cast(:grounds as text[])) as ground
            where starts_with(c.area_path, ground)
              and (strpos(ground, '/' || c.community_id || '/') > 0
                   or w.since < cast(:now as timestamptz) - interval '3 days'))
       group by c.id"""),
  /** What a meeting handed over and nobody has signed for. */
  SIGNATURES(
      "/desk/handovers",
      """
      select c.id, l.handed_at as at
        from cases.handover_line l
        join cases.case_file c on c.id = l.case_id
       where l.handed_at is not null and l.signed_at is null and l.unit_id = any (cast(:units as bigint[]))"""),
  /** A call to come that their unit has not done its part in. */
  WHISTLES(
      "",
      """
      select c.id, w.answer_by as at
        from cases.whistle_call k
        join cases.whistle w on w.id = k.whistle_id
        join cases.case_file c on c.id = w.case_id
       where w.ended_at is null and k.declined_at is null and k.reported_at is null and c.closed_at is null
         and k.unit_id = any (cast(:units as bigint[]))"""),
  /** A call of theirs that nobody is waited for any more. */
  WHISTLE_ENDS(
      "",
      """
      select c.id, coalesce(c.closed_at, (
               select max(coalesce(k.reported_at, k.declined_at, w.answer_by))
                 from cases.whistle_call k where k.whistle_id = w.id)) as at
        from cases.whistle w
        join cases.case_file c on c.id = w.case_id
       where w.ended_at is null and w.blown_by = :me and :whistles
         and (c.closed_at is not null or not exists (
           select from cases.whistle_call k
            where k.whistle_id = w.id and k.declined_at is null and k.reported_at is null
              and (k.answered_at is not null or w.answer_by >= :now)))"""),
  /** A unit that was called and refused, which the level above has not looked into. */
  WHISTLE_REFUSALS(
      "",
      """
      select c.id, min(k.declined_at) as at
        from cases.whistle_call k
        join cases.whistle w on w.id = k.whistle_id
        join cases.case_file c on c.id = w.case_id
       where k.refused_to is not null and k.looked_at is null and w.blown_by <> :me and :supervises
         and exists (select from unnest(cast(:grounds as text[])) as ground where starts_with(k.refused_to, ground))
         and k.unit_id <> all (cast(:units as bigint[]))
       group by c.id"""),
  /** A unit that objects to what the petition office gave it. */
  PETITION_OBJECTIONS(
      "/desk/petitions?waits=office",
      """
      select c.id, p.objected_at as at
        from cases.petition p
        join cases.case_file c on c.id = p.case_id
       where :petitions and c.closed_at is null and p.objected_at is not null and p.settled_at is null""");

  /** Where the whole list is; empty where the cases here are all there is to go to. */
  final String list;

  final String body;

  /** Which page of the case is about it. */
  String page() {
    return this == WORDS ? "/publication" : "";
  }

  TodoKind(String list, String body) {
    this.list = list;
    this.body = body;
  }
}
