namespace AmFactorySim.Timeline;

/// <summary>A distribution of a random quantity.</summary>
public interface IDistribution
{
    /// <summary>Its mean.</summary>
    double Mean { get; }

    /// <summary>Its variance.</summary>
    double Variance { get; }

    /// <summary>Lower bound; can be minus infinity.</summary>
    double Minimum { get; }

    /// <summary>Upper bound; can be infinity.</summary>
    double Maximum { get; }

    /// <summary>
    /// A random value. The distributions of this library draw exactly one number from the stream, so that common random numbers stay
    /// synchronised.
    /// </summary>
    double Sample(RandomStream stream);
}
