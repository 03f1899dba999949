package gongzhi.site.letters;

/**
 * One letter on paper.
 *
 * @param sender the program and the community whose office posts it
 * @param matter number of what it is about; empty for none
 * @param how where the reader asks and answers
 * @param follow where it can be followed, and the same as a picture to scan; both empty where
 *     nobody but its unit may see the matter
 * @param phone of the community, or of that unit, in words; empty where none is published
 * @param no number of the letter, for when it comes back
 */
public record LetterSheet(
    String sender,
    String to,
    String address,
    String matter,
    String date,
    String text,
    String how,
    String follow,
    String picture,
    String phone,
    String no) {}
