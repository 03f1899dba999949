package gongzhi.procedures.decision;

import gongzhi.parties.PartyId;
import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Paper;
import java.time.Instant;
import java.util.Map;

/**
 * Something that was done with a matter, as it is kept.
 *
 * @param verb START, or a way a step can turn
 * @param next the step that began by it; empty where it ended
 * @param evidence what it rests on, under the names of the engine
 */
public record DecisionAct(
    int version,
    String verb,
    String step,
    String next,
    Body body,
    Map<String, Object> evidence,
    Map<Paper, String> papers,
    String words,
    PartyId by,
    Instant at) {}
