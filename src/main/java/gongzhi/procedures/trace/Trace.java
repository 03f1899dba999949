package gongzhi.procedures.trace;

import java.util.List;

/** The whole way of a matter, the first thing first (全程). */
public record Trace(String no, String title, List<Station> stations) {

  public Trace {
    stations = List.copyOf(stations);
  }
}
