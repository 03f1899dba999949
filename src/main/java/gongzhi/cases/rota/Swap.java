package gongzhi.cases.rota;

/** Two turns that are to change persons (换班), by the numbers of the turns. */
public record Swap(long id, long turn, long with) {}
