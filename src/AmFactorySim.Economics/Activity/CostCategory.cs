namespace AmFactorySim.Economics;

/// <summary>What kind of resource a cost was spent on; the ledger of a simulated factory has an account for each.</summary>
public enum CostCategory
{
    /// <summary>Powder: in parts, in supports, and lost.</summary>
    Material,

    /// <summary>Owning the printing machine.</summary>
    Machine,

    /// <summary>Owning post-processing stations.</summary>
    Station,

    /// <summary>Gas, build plates, filters and blades.</summary>
    Consumables,

    /// <summary>Electricity.</summary>
    Energy,

    /// <summary>People's time.</summary>
    Labour,

    /// <summary>The factory as a whole.</summary>
    Overhead,

    /// <summary>What scrap metal brings back: negative.</summary>
    ScrapRecovery,
}
