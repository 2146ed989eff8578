namespace AmFactorySim.Scenarios;

/// <summary>Which way up a part is printed.</summary>
public enum PartOrientation
{
    /// <summary>As it is given.</summary>
    AsIs,

    /// <summary>As low as it can lie on the machine.</summary>
    LeastHeight,

    /// <summary>With the least space below its overhangs.</summary>
    LeastSupports,

    /// <summary>With the least printing time for each unit of a full plate.</summary>
    LeastTime,
}
