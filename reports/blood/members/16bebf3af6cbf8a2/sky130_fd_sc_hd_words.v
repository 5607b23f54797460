module dwnasic_chip(x_recency_months, x_frequency_times, x_time_months, y);
  input [7:0] x_recency_months;
  wire [7:0] x_recency_months;
  input [7:0] x_frequency_times;
  wire [7:0] x_frequency_times;
  input [7:0] x_time_months;
  wire [7:0] x_time_months;
  output y;
  wire y;
  wire n0;
  wire n1;
  wire n10;
  wire n11;
  wire n12;
  wire n13;
  wire n14;
  wire n15;
  wire n16;
  wire n17;
  wire n18;
  wire n19;
  wire n2;
  wire n20;
  wire n21;
  wire n22;
  wire n23;
  wire n24;
  wire n25;
  wire n26;
  wire n27;
  wire n28;
  wire n29;
  wire n3;
  wire n30;
  wire n31;
  wire n32;
  wire n33;
  wire n34;
  wire n35;
  wire n36;
  wire n37;
  wire n38;
  wire n39;
  wire n4;
  wire n40;
  wire n41;
  wire n42;
  wire n43;
  wire n5;
  wire n6;
  wire n7;
  wire n8;
  wire n9;
  sky130_fd_sc_hd__o21ai_0 u0 (
    .A1(x_recency_months[2]),
    .A2(x_recency_months[1]),
    .B1(x_recency_months[3]),
    .Y(n1)
  );
  sky130_fd_sc_hd__nand2_1 u1 (
    .A(x_recency_months[2]),
    .B(x_recency_months[4]),
    .Y(n0)
  );
  sky130_fd_sc_hd__a21oi_1 u10 (
    .A1(x_frequency_times[1]),
    .A2(x_frequency_times[0]),
    .B1(x_frequency_times[2]),
    .Y(n29)
  );
  sky130_fd_sc_hd__mux2i_1 u11 (
    .A0(n29),
    .A1(x_frequency_times[2]),
    .S(x_frequency_times[4]),
    .Y(n5)
  );
  sky130_fd_sc_hd__nor2_1 u12 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[1]),
    .Y(n25)
  );
  sky130_fd_sc_hd__o21ai_0 u13 (
    .A1(n25),
    .A2(x_frequency_times[3]),
    .B1(n5),
    .Y(n8)
  );
  sky130_fd_sc_hd__nand2_1 u14 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[2]),
    .Y(n23)
  );
  sky130_fd_sc_hd__nand2_1 u15 (
    .A(x_frequency_times[0]),
    .B(x_frequency_times[4]),
    .Y(n6)
  );
  sky130_fd_sc_hd__o21ai_0 u16 (
    .A1(n6),
    .A2(n37),
    .B1(n23),
    .Y(n7)
  );
  sky130_fd_sc_hd__nor2b_1 u17 (
    .A(n7),
    .B_N(n8),
    .Y(n27)
  );
  sky130_fd_sc_hd__o21ai_0 u18 (
    .A1(n27),
    .A2(n37),
    .B1(n24),
    .Y(n18)
  );
  sky130_fd_sc_hd__or3_1 u19 (
    .A(x_frequency_times[2]),
    .B(x_frequency_times[3]),
    .C(n18),
    .X(n11)
  );
  sky130_fd_sc_hd__mux2_2 u2 (
    .A0(n0),
    .A1(x_recency_months[4]),
    .S(n1),
    .X(n43)
  );
  sky130_fd_sc_hd__nor2_1 u20 (
    .A(x_time_months[6]),
    .B(x_time_months[7]),
    .Y(n12)
  );
  sky130_fd_sc_hd__inv_1 u21 (
    .A(x_time_months[4]),
    .Y(n14)
  );
  sky130_fd_sc_hd__nor2_1 u22 (
    .A(x_time_months[7]),
    .B(x_time_months[5]),
    .Y(n10)
  );
  sky130_fd_sc_hd__nor2_1 u23 (
    .A(n10),
    .B(n14),
    .Y(n9)
  );
  sky130_fd_sc_hd__a21oi_1 u24 (
    .A1(x_time_months[2]),
    .A2(x_time_months[3]),
    .B1(n9),
    .Y(n13)
  );
  sky130_fd_sc_hd__o21ai_0 u25 (
    .A1(n10),
    .A2(n13),
    .B1(n12),
    .Y(n32)
  );
  sky130_fd_sc_hd__nor2_1 u26 (
    .A(n32),
    .B(x_time_months[4]),
    .Y(n16)
  );
  sky130_fd_sc_hd__xor2_1 u27 (
    .A(n10),
    .B(n16),
    .X(n20)
  );
  sky130_fd_sc_hd__o21a_1 u28 (
    .A1(x_time_months[3]),
    .A2(n20),
    .B1(n11),
    .X(n28)
  );
  sky130_fd_sc_hd__nor2_1 u29 (
    .A(n12),
    .B(n13),
    .Y(n15)
  );
  sky130_fd_sc_hd__or2_2 u3 (
    .A(x_recency_months[0]),
    .B(x_recency_months[1]),
    .X(n2)
  );
  sky130_fd_sc_hd__nor3b_1 u30 (
    .A(n14),
    .B(n15),
    .C_N(n32),
    .Y(n17)
  );
  sky130_fd_sc_hd__o21ai_0 u31 (
    .A1(n16),
    .A2(n17),
    .B1(n28),
    .Y(n19)
  );
  sky130_fd_sc_hd__nand2_1 u32 (
    .A(n18),
    .B(n19),
    .Y(n22)
  );
  sky130_fd_sc_hd__nor2_1 u33 (
    .A(x_time_months[2]),
    .B(x_time_months[3]),
    .Y(n21)
  );
  sky130_fd_sc_hd__a21oi_1 u34 (
    .A1(n20),
    .A2(n21),
    .B1(n22),
    .Y(n34)
  );
  sky130_fd_sc_hd__nor3_1 u35 (
    .A(n23),
    .B(n24),
    .C(n25),
    .Y(n26)
  );
  sky130_fd_sc_hd__o21ai_0 u36 (
    .A1(n26),
    .A2(n27),
    .B1(n28),
    .Y(n31)
  );
  sky130_fd_sc_hd__nor2_1 u37 (
    .A(x_frequency_times[5]),
    .B(x_frequency_times[6]),
    .Y(n38)
  );
  sky130_fd_sc_hd__nor2_1 u38 (
    .A(n38),
    .B(n29),
    .Y(n30)
  );
  sky130_fd_sc_hd__nor3_1 u39 (
    .A(n30),
    .B(n31),
    .C(n32),
    .Y(n33)
  );
  sky130_fd_sc_hd__a21o_1 u4 (
    .A1(n2),
    .A2(x_recency_months[2]),
    .B1(x_recency_months[3]),
    .X(n4)
  );
  sky130_fd_sc_hd__o21ai_0 u40 (
    .A1(n33),
    .A2(n34),
    .B1(n35),
    .Y(n40)
  );
  sky130_fd_sc_hd__nor3_1 u41 (
    .A(x_frequency_times[3]),
    .B(x_frequency_times[4]),
    .C(x_frequency_times[6]),
    .Y(n36)
  );
  sky130_fd_sc_hd__a21oi_1 u42 (
    .A1(n36),
    .A2(n37),
    .B1(n38),
    .Y(n39)
  );
  sky130_fd_sc_hd__nor3b_1 u43 (
    .A(x_frequency_times[7]),
    .B(n39),
    .C_N(n40),
    .Y(n41)
  );
  sky130_fd_sc_hd__nor3_1 u44 (
    .A(n41),
    .B(n42),
    .C(n43),
    .Y(y)
  );
  sky130_fd_sc_hd__a211o_1 u5 (
    .A1(x_recency_months[5]),
    .A2(n4),
    .B1(x_recency_months[7]),
    .C1(x_recency_months[6]),
    .X(n42)
  );
  sky130_fd_sc_hd__nor2_1 u6 (
    .A(x_recency_months[2]),
    .B(n2),
    .Y(n3)
  );
  sky130_fd_sc_hd__a21oi_1 u7 (
    .A1(n3),
    .A2(x_recency_months[5]),
    .B1(n4),
    .Y(n35)
  );
  sky130_fd_sc_hd__nor2_1 u8 (
    .A(x_frequency_times[4]),
    .B(x_frequency_times[5]),
    .Y(n24)
  );
  sky130_fd_sc_hd__nand2_1 u9 (
    .A(x_frequency_times[2]),
    .B(x_frequency_times[1]),
    .Y(n37)
  );
endmodule
