package gongzhi.cases.web.visits;

import gongzhi.site.parts.Choice;
import java.util.List;

/**
 * One door: what was heard there before, and the form for today.
 *
 * @param due until when somebody is to go
 * @param ask what to bring up; empty for nothing in particular
 * @param confide whether the finding is a confidential matter
 * @param heard as typed before it was refused; {@code next}, {@code finding}, {@code why} the same
 */
public record DoorPage(
    String address,
    String group,
    String place,
    String due,
    String ask,
    List<Past> past,
    List<Choice> outcomes,
    String heard,
    boolean agreed,
    String next,
    String finding,
    List<Choice> confide,
    String why) {

  /** Whether it was answered before the form was refused. */
  public boolean confides() {
    return confide.stream().anyMatch(one -> one.chosen() && !one.value().isEmpty());
  }

  /** One visit of the past; {@code caseNo} is empty where nothing came of it. */
  public record Past(String at, String who, String outcome, String heard, String caseNo) {}
}
