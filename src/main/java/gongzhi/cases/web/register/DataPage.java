package gongzhi.cases.web.register;

import java.util.List;

/** The open data explained, ready to print. */
public record DataPage(String licence, String licenceText, List<Door> doors, List<Field> fields) {

  /** Where something is to be had. */
  public record Door(String name, String address) {}

  /** A field and what stands in it. */
  public record Field(String name, String words) {}
}
