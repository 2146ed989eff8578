using AmFactorySim.Factory.Records;

namespace AmFactorySim.Experiments.Tests;

/// <summary>Takes the rows of all tables and keeps none: a test overrides what it looks at.</summary>
internal abstract class RowRecorder : IRecorder, ITable<UnitRow>, ITable<BuildRow>, ITable<OperationRow>, ITable<StateRow>,
    ITable<PowderRow>, ITable<LedgerRow>, ITable<LotRow>
{
    public ITable<UnitRow> Units => this;

    public ITable<BuildRow> Builds => this;

    public ITable<OperationRow> Operations => this;

    public ITable<StateRow> States => this;

    public ITable<PowderRow> Powder => this;

    public ITable<LedgerRow> Ledger => this;

    public ITable<LotRow> Lots => this;

    public virtual void Add(in UnitRow row) { }

    public virtual void Add(in BuildRow row) { }

    public virtual void Add(in OperationRow row) { }

    public virtual void Add(in StateRow row) { }

    public virtual void Add(in PowderRow row) { }

    public virtual void Add(in LedgerRow row) { }

    public virtual void Add(in LotRow row) { }
}
