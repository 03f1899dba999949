package gongzhi.procedures.draft;

/**
 * Something that is wrong with a draft, and by its words what to do about it.
 *
 * @param step number of the step; -1 for the whole
 * @param field what is wrong there; empty for the step as such
 * @param about key of the words, or a flaw of the definition
 */
public record DraftFault(int step, String field, Object about) {}
