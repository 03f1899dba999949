package gongzhi.procedures.pacts;

import gongzhi.territory.AreaId;
import java.time.LocalDate;

/**
 * One version of the pact of a community.
 *
 * @param decision number of the matter in which it came about
 * @param inForce its first day
 */
public record Pact(AreaId area, int version, String words, String decision, LocalDate inForce) {}
