using AmFactorySim.Factory.Plan;
using AmFactorySim.Factory.Records;

namespace AmFactorySim.Factory.Tests;

/// <summary>Keeps every row in memory.</summary>
internal sealed class MemoryRecorder : IRecorder
{
    public Table<UnitRow> Units { get; } = [];

    public Table<BuildRow> Builds { get; } = [];

    public Table<OperationRow> Operations { get; } = [];

    public Table<StateRow> States { get; } = [];

    public Table<PowderRow> Powder { get; } = [];

    public Table<LedgerRow> Ledger { get; } = [];

    public Table<LotRow> Lots { get; } = [];

    ITable<UnitRow> IRecorder.Units => Units;

    ITable<BuildRow> IRecorder.Builds => Builds;

    ITable<OperationRow> IRecorder.Operations => Operations;

    ITable<StateRow> IRecorder.States => States;

    ITable<PowderRow> IRecorder.Powder => Powder;

    ITable<LedgerRow> IRecorder.Ledger => Ledger;

    ITable<LotRow> IRecorder.Lots => Lots;

    public static MemoryRecorder Run(FactoryPlan plan, ulong seed = 1, int replication = 1)
    {
        var recorder = new MemoryRecorder();
        new FactoryModel(plan, seed, replication, recorder).Run();
        return recorder;
    }

    public sealed class Table<TRow> : List<TRow>, ITable<TRow> where TRow : struct
    {
        public void Add(in TRow row) => base.Add(row);
    }
}
