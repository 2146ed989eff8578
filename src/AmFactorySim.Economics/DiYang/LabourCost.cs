using AmFactorySim.Quantities;

namespace AmFactorySim.Economics.DiYang;

/// <summary>What people cost; nobody is needed while the machine builds.</summary>
/// <remarks>
/// C_labor = (t_setup + t_operating + t_pre-pro + t_post-pro) M_labor. Source: Di and Yang 2021, equation 7.
/// Worked number: 2.1848 h at 10.12 USD/h: 22.11 USD.
/// </remarks>
public sealed record LabourCost
{
    /// <summary>t_setup, setting the machine up.</summary>
    public Duration SetUp { get; init; }

    /// <summary>t_operating, operating machine and software.</summary>
    public Duration Operating { get; init; }

    /// <summary>t_pre-pro, preparing the batch.</summary>
    public Duration PreProcessing { get; init; }

    /// <summary>t_post-pro, cleaning and finishing.</summary>
    public Duration PostProcessing { get; init; }

    /// <summary>M_labor, the hourly wage.</summary>
    public required Rate<Money, Duration> Wage { get; init; }

    /// <summary>The labour of a batch.</summary>
    public Money Total =>
        (Require.NotNegative(SetUp, "the set-up time") + Require.NotNegative(Operating, "the operating time")
            + Require.NotNegative(PreProcessing, "the pre-processing time") + Require.NotNegative(PostProcessing, "the post-processing time"))
        * Require.NotNegative(Wage, "the wage");
}
