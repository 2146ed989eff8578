namespace AmFactorySim.Economics.DiYang;

/// <summary>What a batch's cost is made of. Metal and gas are the paper's material; machine, maintenance and administration its overhead.</summary>
public enum CostComponent
{
    /// <summary>Metal of parts, supports and waste.</summary>
    Metal,

    /// <summary>Protective gas.</summary>
    Gas,

    /// <summary>The machine's price, spread over its life.</summary>
    Machine,

    /// <summary>Maintenance of the machine.</summary>
    Maintenance,

    /// <summary>Administration.</summary>
    Administration,

    /// <summary>People.</summary>
    Labour,

    /// <summary>Electricity.</summary>
    Energy,
}
