package gongzhi.cases.web.emergency;

import java.util.List;

/**
 * What somebody is called out for, as a phone may keep it: places and counts, no words about
 * anybody.
 *
 * @param answers where to say that one comes; empty where that was said
 * @param ticks where a task is ticked off
 * @param questions what is asked at the doors
 */
public record PocketCall(
    long id,
    String title,
    String span,
    String duty,
    String answers,
    String ticks,
    List<Task> tasks,
    List<String> questions,
    List<Building> buildings) {

  /** A task that is still to be done. */
  public record Task(String key, String title) {}

  /**
   * A building to go through.
   *
   * @param id of its part of the page
   * @param found what is known of it
   * @param knowing when somebody last went there, in microseconds since 1970; zero before
   */
  public record Building(
      String id, String address, String name, String found, boolean checked, long knowing) {}
}
