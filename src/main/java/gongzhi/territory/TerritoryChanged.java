package gongzhi.territory;

/** Areas, places or the calendar were changed in the running transaction. */
public record TerritoryChanged() {}
