// Which function a step's kind names.

/// The kind's function of the sum. `kind` is a constant where this is called, so that no choice
/// is left in the loop.
INLINE floats activate(uint32_t kind, floats x) {
  switch (kind) {
    case BREED_TANH: return tanhOf(x, 2);
    case BREED_SIGMOID: return sigmoid(x);
    case BREED_BIPOLAR_SIGMOID: return tanhOf(x, 1);
    case BREED_GAUSSIAN: return gaussian(x);
    case BREED_BIPOLAR_GAUSSIAN: return bipolarGaussian(x);
    case BREED_SINE: return sine(x);
    case BREED_COSINE: return cosine(x);
    case BREED_ABSOLUTE: return magnitude(x);
    case BREED_SQUARE: return x * x;
    case BREED_STEP: return step(x);
    case BREED_RAMP: return within(x, 1);
    case BREED_TRIANGLE: return triangle(x);
    case BREED_RELU: return relu(x);
    case BREED_LEAKY_RELU: return leakyRelu(x);
    case BREED_ELU: return elu(x);
    case BREED_GELU: return gelu(x);
    case BREED_SOFTPLUS: return softplus(x);
    case BREED_SAWTOOTH: return sawtooth(x);
    case BREED_HAT: return hat(x);
    case BREED_CUBE: return x * x * x;
    case BREED_SWISH: return swish(x);
    default: return x;
  }
}
