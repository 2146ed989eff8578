namespace AmFactorySim.Factory.Records;

/// <summary>Takes everything that happens in a simulated factory, one flat row each.</summary>
public interface IRecorder
{
    /// <summary>Units.</summary>
    ITable<UnitRow> Units { get; }

    /// <summary>Builds.</summary>
    ITable<BuildRow> Builds { get; }

    /// <summary>Post-processing operations.</summary>
    ITable<OperationRow> Operations { get; }

    /// <summary>States of machines and stations.</summary>
    ITable<StateRow> States { get; }

    /// <summary>Movements of powder.</summary>
    ITable<PowderRow> Powder { get; }

    /// <summary>Postings of cost.</summary>
    ITable<LedgerRow> Ledger { get; }

    /// <summary>Lots.</summary>
    ITable<LotRow> Lots { get; }
}

/// <summary>Takes the rows of one table as they happen.</summary>
public interface ITable<TRow> where TRow : struct
{
    /// <summary>Adds one row.</summary>
    void Add(in TRow row);
}
