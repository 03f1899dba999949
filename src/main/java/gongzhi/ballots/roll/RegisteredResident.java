package gongzhi.ballots.roll;

import java.time.LocalDate;

/**
 * Somebody who lives here (登记居民), with or without title.
 *
 * @param mayVote false: deprived of political rights by a court
 */
public record RegisteredResident(String person, String household, LocalDate born, boolean mayVote) {

  private static final int OF_AGE = 18;

  /** 年满十八周岁: the birthday itself counts. Source: 居委会组织法, 村委会组织法. */
  public boolean votesOn(LocalDate day) {
    return mayVote && !born.plusYears(OF_AGE).isAfter(day);
  }
}
