package gongzhi.parties.notices;

import gongzhi.parties.PartyId;
import java.util.List;

/**
 * Something to tell one person or everybody on duty in one organisation.
 *
 * @param to the person or organisation
 * @param key message key of the text; the words stand in the message files
 * @param words what the text is filled with, in order; numbers, dates and titles, never names or
 *     phones
 * @param link local path of the page to open, such as {@code /cases/YH-2611-00317}
 */
public record Notice(PartyId to, String key, List<String> words, String link) {

  public Notice {
    words = List.copyOf(words);
  }
}
